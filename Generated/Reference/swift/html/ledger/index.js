window.referencePages = [
{"path":"ledger/operations/closeYear","href":"ledger/operations/closeYear.html","title":"closeYear","group":"Operations","summary":"Closes the running year."},
{"path":"ledger/types/LedgerBusyException","href":"ledger/types/LedgerBusyException.html","title":"LedgerBusyException","group":"Errors","summary":"Another call holds the ledger."}
];
