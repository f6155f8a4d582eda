### Tables that go out and other people's formats that come in.
