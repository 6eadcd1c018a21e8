/** New ids for a clip that is to be made; kept by whoever asks, asking twice makes one clip. */
export function newClipIds() {
  return {
    clipId: crypto.randomUUID(),
    placementId: crypto.randomUUID(),
    orderId: crypto.randomUUID(),
  };
}
