using System.Globalization;
using DmsDashboard.Bench;
using DmsDashboard.Bench.Circuits;
using DmsDashboard.Bench.Watchers;

// "circuits", "watchers", "aws" and "measure" are what the bench starts beside itself, so that their work is not counted as the dashboard's.
return args switch
{
    ["circuits", var page] => await CircuitLoad.RunAsync(new Uri(page), Console.In, Console.Out),
    ["watchers", var page] => await WatcherLoad.RunAsync(new Uri(page), Console.In, Console.Out),
    ["aws", var count] => await AwsProcess.ServeAsync(int.Parse(count, CultureInfo.InvariantCulture), Console.In, Console.Out),
    ["measure", var name] => await BenchRun.MeasureAsync(name),
    _ => await BenchRun.RunAsync(args),
};
