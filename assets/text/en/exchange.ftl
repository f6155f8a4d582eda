### Tables that go out and other people's formats that come in.

exchange-error-csv = The table cannot be written: { $reason }
exchange-error-cells-long = The clipboard holds more than { $most } MB of text; copy less at once
exchange-error-cells-many = The clipboard holds more than { $most } cells; copy fewer at once
exchange-error-cells-no-table = The clipboard holds no table
