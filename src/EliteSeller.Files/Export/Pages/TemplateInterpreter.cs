using System.Linq.Expressions;
using HandlebarsDotNet;

namespace EliteSeller.Files.Export.Pages;

/// <summary>Runs a template as it is: a page is written once, and compiling it first takes longer than writing it.</summary>
internal sealed class TemplateInterpreter : IExpressionCompiler
{
    /// <inheritdoc/>
    public T Compile<T>(Expression<T> expression)
        where T : class, Delegate
    {
        _ = expression ?? throw new ArgumentNullException(nameof(expression));
#if NET
        return expression.Compile(preferInterpretation: true);
#else
        return expression.Compile();
#endif
    }
}
