@{
    # How a field is added in Salesforce, and what the choice and date types are called there.
    Crm        = 'Salesforce'
    ChoiceType = 'Picklist'
    DateType   = 'Date'
    Where      = 'Setup, Object Manager, Opportunity, Fields & Relationships, New; one value a line'
    Export     = 'Add the fields as columns to the opportunity report that you export.'
}
