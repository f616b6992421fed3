// node ready.js <address> <process id> <seconds>: waits until the address answers 200, as long as the process lives.
import { setTimeout as pause } from "node:timers/promises";

const [address, processId, seconds] = process.argv.slice(2);
const deadline = Date.now() + Number(seconds) * 1000;

while (!(await answers())) {
  if (!alive()) process.exit(1);
  if (Date.now() > deadline) process.exit(2);
  await pause(500);
}

async function answers() {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

function alive() {
  try {
    process.kill(Number(processId), 0);
    return true;
  } catch {
    return false;
  }
}
