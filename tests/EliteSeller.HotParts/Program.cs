using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// dotnet run -c Release --project tests/EliteSeller.HotParts -- --filter '*'
// In this process: the project's outputs lie where BenchmarkDotNet would not look for them.
BenchmarkSwitcher.FromAssembly(typeof(EliteSeller.HotParts.FieldParsing).Assembly).Run(
    args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
