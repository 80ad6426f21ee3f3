/**
 * Calls the API; gives what cookies it set, and the system's code where no answer came back.
 * @param {string} url
 * @param {string} method
 * @param {string} path
 * @param {{ token?: string, key?: string, body?: object }} [given]
 * @returns {Promise<any>}
 */
export async function call(url, method, path, { token, key, body } = {}) {
  try {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(key && { 'idempotency-key': key }),
      },
      body: body && JSON.stringify(body),
    });
    const type = response.headers.get('content-type');
    const cookie = response.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    return { status: response.status, type, cookie, body: type ? await response.json() : null };
  } catch (error) {
    return { broken: error.cause?.code ?? error.message };
  }
}
