"""The style and the script of the page; a policy names both by their hash, so nothing may be put into them."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0; height: 100vh; display: grid;
  grid-template: "head head" auto "gone gone" auto "note note" auto "main side" minmax(0, 1fr) / minmax(0, 1fr) 24rem;
  font: 0.9375rem/1.5 "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", sans-serif;
  color: #1a1a1a; background: #fff; word-break: keep-all; overflow-wrap: anywhere;
}
header {
  grid-area: head; display: flex; gap: 1rem; align-items: baseline; justify-content: space-between;
  padding: 0.5rem 1rem; border-bottom: 1px solid #bbb;
}
h1 { margin: 0; font-size: 1rem; }
a { flex: none; color: #0b4f9e; }
p { margin: 0; }
#gone { grid-area: gone; padding: 0.5rem 1rem; color: #fff; background: #333; }
#note { grid-area: note; max-height: 30vh; overflow-y: auto; }
#note:not(:empty) { padding: 0.5rem 1rem; background: #fff3cd; border-bottom: 1px solid #bbb; }
main { grid-area: main; }
iframe { display: block; width: 100%; height: 100%; border: 0; }
aside { grid-area: side; overflow-y: auto; padding: 0.75rem 1rem; border-left: 1px solid #bbb; }
h2 { margin: 0; font-size: 1rem; }
ol { margin: 0.75rem 0 0; padding: 0; list-style: none; }
li { margin-bottom: 0.75rem; padding: 0.5rem 0.75rem; background: #f6f6f6; border-left: 4px solid; }
li.error { border-left-color: #b3261e; }
li.warning { border-left-color: #b26a00; border-left-style: dashed; }
li.info { border-left-color: #35618e; border-left-style: dotted; }
li.error strong { color: #b3261e; }
li.warning strong { color: #8a5000; }
li.info strong { color: #35618e; }
li span { font-variant-numeric: tabular-nums; color: #555; }
small { font-size: 0.8125rem; color: #444; }
@media (max-width: 56rem) {
  body { height: auto; grid-template: "head" auto "gone" auto "note" auto "side" auto "main" 90vh / minmax(0, 1fr); }
  aside { max-height: 40vh; border-left: 0; border-bottom: 1px solid #bbb; }
}
"""

# The page is asked for anew and its changing parts are put in; a reload leaves the document where it was scrolled to.
SCRIPT: Final = """
"use strict";
const frame = document.getElementById("document");
const gone = document.getElementById("gone");
let done = Promise.resolve();

async function refresh() {
  const answer = await fetch("/");
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const old of document.querySelectorAll("[data-live]")) {
    const top = old.scrollTop;
    old.innerHTML = fresh.getElementById(old.id).innerHTML;
    old.scrollTop = top;
  }
  document.body.dataset.version = fresh.body.dataset.version;
  frame.contentWindow.location.reload();
}

function listen() {
  const changes = new EventSource("/changes");
  changes.onmessage = (event) => {
    gone.hidden = true;
    if (event.data !== document.body.dataset.version) done = done.then(refresh).catch(() => {});
  };
  changes.onerror = () => {
    gone.hidden = false;
    if (changes.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
  };
}
listen();
"""
