using CrossEntropy.Reader.Commands;

return await CommandLine.Create().Parse(args).InvokeAsync();
