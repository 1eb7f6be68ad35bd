window.referencePages = [
{"path":"ledger/client/close_year","href":"ledger/client/close_year.html","title":"close_year","group":"Client methods","summary":"Closes the running year."}
];
