const base = {
  moduleFileExtensions: ['ts', 'js', 'json'],
  setupFiles: ['<rootDir>/harness/jest_setup.ts'],
  setupFilesAfterEnv: ['<rootDir>/harness/assertions.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'commonjs' } }],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build'],
};

module.exports = {
  maxWorkers: '100%',
  workerGracefulExitTimeout: 10_000,
  // A Jest project cannot have its own timeout; the tests of the zip need this one.
  testTimeout: 180_000,
  projects: [
    // Fast tests of each part: npm test.
    { ...base, displayName: 'tests', testMatch: ['<rootDir>/test/**/*.test.ts'] },
    // Slow tests of the whole app: npm run test:proofs.
    {
      ...base,
      displayName: 'proofs',
      testMatch: ['<rootDir>/proofs/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/proofs/built/'],
    },
    // The playground in a browser: npm run test:playground.
    {
      ...base,
      displayName: 'playground',
      testMatch: ['<rootDir>/playground/**/*.test.ts'],
      globalSetup: '<rootDir>/playground/setup.ts',
    },
    // The zip for Zapier: npm run test:built.
    {
      ...base,
      displayName: 'built',
      testMatch: ['<rootDir>/proofs/built/**/*.test.ts'],
      globalSetup: '<rootDir>/proofs/built/setup.ts',
    },
  ],
};
