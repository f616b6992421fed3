import { setTimeout as pause } from "node:timers/promises";

/** The mail catcher's web API. */
export class Inbox {
  #address;

  constructor(address) {
    this.#address = address;
  }

  /** The link in the newest mail to this address that has one of that kind, or undefined. */
  async link(recipient, pattern) {
    const answer = await fetch(`${this.#address}/email`, { signal: AbortSignal.timeout(10_000) });
    const mails = (await answer.json())
      .filter((mail) => mail.to.some((to) => to.address === recipient))
      .sort((one, other) => new Date(other.time) - new Date(one.time));
    return mails.map((mail) => mail.text?.match(pattern)?.[0]).find(Boolean);
  }

  /** Mails go out after the answer to the call that caused them, so there is something to wait for. */
  async linkArriving(recipient, pattern, seconds) {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const link = await this.link(recipient, pattern);
      if (link || Date.now() > deadline) return link;
      await pause(200);
    }
  }
}
