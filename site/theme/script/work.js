// Starts the parts that make a checklist's page a place to work; they draw what the run says, now and at every change.
if (data) {
  [boxes, places, signing, soaks, holds, progress, desk, transfer, versions, keys, alarm].forEach(part => part.start());
  store.tell();
}
