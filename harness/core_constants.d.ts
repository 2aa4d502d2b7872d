declare module 'zapier-platform-core/src/constants' {
  const constants: { KILL_MIN_LIMIT: number };
  export default constants;
}
