import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const { ssoUrl, authSession } = document.body.dataset;
if (ssoUrl) {
  startSessionPolling(ssoUrl);
}
if (authSession) {
  checkAuthSession(authSession);
}

// A second click while the first one is on its way would send the form twice.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-once]");
  if (!form) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
  }
  form.dataset.sent = "true";
});

// Coming back through the browser's history finds the form ready again.
addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-once-link]");
  if (!link) {
    return;
  }
  if (link.getAttribute("aria-disabled") === "true") {
    event.preventDefault();
  }
  link.classList.add("ca-disabled");
  link.setAttribute("role", "link");
  link.setAttribute("aria-disabled", "true");
});
