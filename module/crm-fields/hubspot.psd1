@{
    # How a field is added in HubSpot, and what the choice and date types are called there.
    Crm        = 'HubSpot'
    ChoiceType = 'Dropdown select'
    DateType   = 'Date picker'
    Where      = 'Settings, Properties, Deal properties, Create property'
    Export     = 'Choose all properties when you export the deals.'
}
