return await DmsDashboard.DashboardApplication.RunAsync(args, Console.Error);
