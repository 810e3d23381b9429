namespace DmsDashboard.AwsSdk.Tests.Runtime;

/// <summary>Tests that set what is process-wide.</summary>
[CollectionDefinition("process-wide", DisableParallelization = true)]
public sealed class ProcessWideCollection;
