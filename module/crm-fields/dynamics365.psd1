@{
    # How a field is added in Dynamics365, and what the choice and date types are called there.
    Crm        = 'Dynamics365'
    ChoiceType = 'Choice'
    DateType   = 'Date only'
    Where      = 'Power Apps, Tables, Opportunity, Columns, New column; then put it on the form'
    Export     = 'Add the columns to the view that you export.'
}
