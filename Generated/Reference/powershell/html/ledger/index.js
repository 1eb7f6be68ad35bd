window.referencePages = [
{"path":"ledger/Close-LEDGYear","href":"ledger/Close-LEDGYear.html","title":"Close-LEDGYear","group":"Cmdlets","summary":"Calls the Example Ledger CloseYear API operation."}
];
