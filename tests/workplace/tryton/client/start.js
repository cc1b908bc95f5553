/* The CRM lives at the root of its host, told from the front page by its hash, as in the original. */
let crm;

async function show() {
  const open = location.hash.startsWith('#practice');
  document.getElementById('front').hidden = open;
  document.getElementById('crm').hidden = !open;
  if (!open) return;
  crm ??= import('./crm.js');
  void (await crm).show();
}

addEventListener('hashchange', show);
void show();
