/// Written by hand, beside generated files.
let isWrittenByHand = true
