@{
    # How a field is added in Zoho, and what the choice and date types are called there.
    Crm        = 'Zoho'
    ChoiceType = 'Pick List'
    DateType   = 'Date'
    Where      = 'Setup, Modules and Fields, Deals, Layout: drag a Pick List onto it'
    Export     = 'Choose the fields when you export the deals.'
}
