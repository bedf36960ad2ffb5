import { verdict } from './program.mjs';

console.log(verdict);
