namespace EliteSeller.Settings;

/// <summary>A single value of a settings file: a text, a number, true, false or null.</summary>
public sealed class SettingScalar : SettingNode
{
    /// <summary>Makes a scalar.</summary>
    /// <param name="value">A string, a decimal, a bool, or null.</param>
    /// <param name="file">The file that the value stands in.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    /// <exception cref="ArgumentException">The value is of another type.</exception>
    public SettingScalar(object? value, string file, int line, int column)
        : base(file, line, column)
    {
        if (value is not (null or string or decimal or bool))
        {
            throw new ArgumentException($"A settings file holds no value of type {value.GetType().Name}.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The value: a string, a decimal, a bool, or null.</summary>
    public object? Value { get; }

    /// <inheritdoc/>
    public override string Kind => Value switch
    {
        null => "$null",
        string => "a text",
        bool => "a truth value",
        _ => "a number",
    };
}
