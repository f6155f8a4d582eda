### Tables that go out and other people's formats that come in.

exchange-error-csv = The table cannot be written: { $reason }
