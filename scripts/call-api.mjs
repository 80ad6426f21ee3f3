/**
 * Calls the API; gives the system's code where no answer came back.
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
    return { status: response.status, type, body: type ? await response.json() : null };
  } catch (error) {
    return { broken: error.cause?.code ?? error.message };
  }
}
