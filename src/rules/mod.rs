//! One file per rule: from facts to findings.
