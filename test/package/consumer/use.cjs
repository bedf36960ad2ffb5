// One small job with the installed package, the same in both module systems.
const assert = require('node:assert/strict');

module.exports = function use(custops) {
  const { CustopsError, isCustopsError } = custops;
  assert.ok(isCustopsError(new CustopsError('a_code', 'a message')));
};
