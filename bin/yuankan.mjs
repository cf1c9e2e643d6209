#!/usr/bin/env node
// The program is TypeScript and runs as it is written: tsx reads it, here and in a newsroom's node_modules.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli.ts');
