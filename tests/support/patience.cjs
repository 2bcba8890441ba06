// Tests wait for conditions: how long that takes is the machine's affair, and its cores may be busy with other work.
jest.setTimeout(60_000);
