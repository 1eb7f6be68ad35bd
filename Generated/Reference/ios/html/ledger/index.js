window.referencePages = [
{"path":"ledger/Classes/AWSLedgerCloseYearRequest","href":"ledger/Classes/AWSLedgerCloseYearRequest.html","title":"AWSLedgerCloseYearRequest","group":"Operations","summary":"Closes the running year."},
{"path":"ledger/Classes/AWSLedgerLedgerBusyException","href":"ledger/Classes/AWSLedgerLedgerBusyException.html","title":"AWSLedgerLedgerBusyException","group":"Classes","summary":"Another call holds the ledger."}
];
