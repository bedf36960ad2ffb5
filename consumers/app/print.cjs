console.log(require('./program.cjs').verdict);
