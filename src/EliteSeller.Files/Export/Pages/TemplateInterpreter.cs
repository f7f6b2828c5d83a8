using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Features;

namespace EliteSeller.Files.Export.Pages;

/// <summary>Runs a template as it is: a page is written once, and compiling it first takes longer than writing it.</summary>
/// <remarks>
/// The library has a property for the compiler and puts its own into it before each template; what is added to its features comes after
/// that. Its own also moves what is constant into fields, which only compiled code needs.
/// </remarks>
internal sealed class TemplateInterpreter : IFeatureFactory, IFeature, IExpressionCompiler
{
    /// <inheritdoc/>
    public IFeature CreateFeature() => this;

    /// <inheritdoc/>
    public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

    /// <inheritdoc/>
    public void CompilationCompleted()
    {
    }

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
