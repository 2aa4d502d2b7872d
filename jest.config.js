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
  // Jest knows none of a project; the tests of the zip need it.
  testTimeout: 180_000,
  projects: [
    // What a change breaks first: npm test.
    { ...base, displayName: 'tests', testMatch: ['<rootDir>/test/**/*.test.ts'] },
    // What takes its time: npm run test:proofs.
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
    // The zip that Zapier gets: npm run test:built.
    {
      ...base,
      displayName: 'built',
      testMatch: ['<rootDir>/proofs/built/**/*.test.ts'],
      globalSetup: '<rootDir>/proofs/built/setup.ts',
    },
  ],
};
