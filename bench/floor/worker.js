// The least that any clipper must do before it may say "saved": read the page, write the record
// with strict durability, answer. Nothing else.
const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open() {
  const request = indexedDB.open('floor', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('clips', { keyPath: 'id' });
  return settled(request);
}

async function clip(tabId) {
  const [read] = await chrome.scripting.executeScript({
    target: { tabId },
    func: () => ({ title: document.title, url: location.href, quote: String(getSelection()) }),
    injectImmediately: true,
  });
  const db = await open();
  const tx = db.transaction('clips', 'readwrite', { durability: 'strict' });
  tx.objectStore('clips').put({ id: crypto.randomUUID(), ...read.result });
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
  db.close();
  return 'saved';
}

chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  clip(message.tabId).then(reply, (error) => reply(String(error)));
  return true;
});
