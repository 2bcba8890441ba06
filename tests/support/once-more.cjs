/**
 * A browser test that failed is run once more, its first error told: a key or a click that the page lost under load is no
 * fault of the product; what fails twice is.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
