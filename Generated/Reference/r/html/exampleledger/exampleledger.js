window.referencePages = [
{"path":"exampleledger/exampleledger_close_year","href":"exampleledger/exampleledger_close_year.html","title":"exampleledger_close_year","group":"Operations","summary":"Closes the running year"}
];
