import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Long files first: no worker is left alone with one at the end, while the others have nothing left to do. */
export default class QuickLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isQuick = ({ project }: TestSpecification): boolean => project.name === 'quick';
    return [...sorted.filter((file) => !isQuick(file)), ...sorted.filter(isQuick)];
  }
}
