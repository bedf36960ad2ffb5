import { verdict } from './program.mjs';

export default {
  test() {
    console.log(verdict);
  },
};
