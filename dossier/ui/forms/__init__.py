"""Forms: how a record is read and edited in place, field by field."""
