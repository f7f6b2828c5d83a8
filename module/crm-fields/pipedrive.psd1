@{
    # How a field is added in Pipedrive, and what the choice and date types are called there.
    Crm        = 'Pipedrive'
    ChoiceType = 'Single option'
    DateType   = 'Date'
    Where      = 'Company settings, Data fields, Deal, Custom field'
    Export     = 'Choose the fields as columns of the list before you export it.'
}
