/**
 * Milliseconds that this process has been at work: unlike the clock, not what others on the machine do.
 * A limit on it fails where something became slow, and not where the machine is busy.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
