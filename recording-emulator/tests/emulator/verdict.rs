//! Which bodies are refused, rule by rule, and in which words.
