// The clock, and the age of the data between two polls. The words are those of Freshness.razor.cs.
import { text, serverNow } from "./ages.js";

const utc = ms => new Date(ms).toISOString().slice(11, 19);

function tick() {
  const now = serverNow();
  const clock = document.querySelector("[data-clock]");
  if (clock?.firstChild) {
    clock.firstChild.data = `${utc(now)} UTC`;
    clock.dateTime = new Date(now).toISOString();
  }

  const fresh = document.querySelector("[data-freshness]");
  const words = fresh?.querySelector("[data-freshness-text]")?.firstChild;
  if (!words || !fresh.dataset.at || fresh.dataset.freshness === "paused") return;
  const age = now - Number(fresh.dataset.at);
  const late = age > Number(fresh.dataset.lateAfter);
  // Blazor owns the text node: its text may change, the node must stay.
  const failing = fresh.dataset.freshness === "failing";
  words.data = `${failing ? "Failing" : late ? "Slow" : "Live"} · updated ${text("ago", Math.max(0, age) / 1000)}`;
  if (failing) return;
  fresh.dataset.freshness = late ? "late" : "live";
  fresh.classList.toggle("late", late);
}

// Twice a second: a new page or a new poll shows at once, and no second is skipped.
setInterval(tick, 500);
