/** How the gateway writes its access log. Both say how long the request took, and how long connecting, the first and the last byte of the upstream. */
export enum AccessLogFormat {
  /** One line that begins as nginx's `combined`, which tools know. */
  TEXT = 'text',
  /** One JSON object a line. */
  JSON = 'json',
}
