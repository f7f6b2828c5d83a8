@{
    # The policy that the module ships: whatever is not written here is the default. New-QualificationPolicy writes all of it out.
    Name = 'Default'
}
