window.referencePages = [
{"path":"ledger/close-year","href":"ledger/close-year.html","title":"close-year","group":"Available Commands","summary":"Closes the running year."}
];
