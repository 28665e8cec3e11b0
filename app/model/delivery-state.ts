/** What became of the notices; kept for whoever asks how the service is. */
export interface DeliveryState {
  pending: number;
  /** Epoch ms of the newest notice that arrived. */
  deliveredAt: number | null;
  /** The newest failure, until something arrives by that way. */
  failure: { at: number; sentence: string } | null;
}
